package dev.paceline.query.sales;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes sales as RFC 4180 has it. Every cell is a day or a number, so that no spreadsheet can take
 * one for a formula.
 */
@Component
class SalesCsv extends AbstractHttpMessageConverter<SalesView> {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "start",
              "orders",
              "units",
              "gross",
              "refundsProcessed",
              "unitsRefundedProcessed",
              "refundsOrdered",
              "unitsRefundedOrdered",
              "netProcessed",
              "netOrdered",
              "netUnitsProcessed",
              "netUnitsOrdered")
          .get();

  SalesCsv() {
    super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == SalesView.class;
  }

  @Override
  protected void writeInternal(SalesView sales, HttpOutputMessage output) throws IOException {
    var text = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
    var csv = new CSVPrinter(text, FORMAT);
    for (SalesView.Bucket bucket : sales.buckets()) {
      csv.printRecord(cells(bucket));
    }
    csv.flush();
  }

  private static List<Object> cells(SalesView.Bucket bucket) {
    return List.of(
        bucket.start(),
        bucket.orders(),
        bucket.units(),
        bucket.gross(),
        bucket.refunds().processed(),
        bucket.refundedUnits().processed(),
        bucket.refunds().ordered(),
        bucket.refundedUnits().ordered(),
        bucket.net().processed(),
        bucket.net().ordered(),
        bucket.netUnits().processed(),
        bucket.netUnits().ordered());
  }

  @Override
  protected SalesView readInternal(Class<? extends SalesView> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("sales are only written", input);
  }

  @Override
  protected boolean canRead(@Nullable MediaType mediaType) {
    return false;
  }
}
