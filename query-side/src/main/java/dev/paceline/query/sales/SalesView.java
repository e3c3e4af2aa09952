package dev.paceline.query.sales;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Sales by local days, weeks or months, as they are shown. */
record SalesView(Currency currency, SalesBy by, List<Bucket> buckets) {
  /** A figure in both attributions: by when taken back, and by when its order was placed. */
  record Both<T>(T processed, T ordered) {}

  /**
   * A day, week or month. Net is gross less refunds.
   *
   * @param start its first local day
   */
  record Bucket(
      LocalDate start,
      long orders,
      String gross,
      long units,
      Both<String> refunds,
      Both<Long> refundedUnits,
      Both<String> net,
      Both<Long> netUnits) {}

  static SalesView of(Currency currency, SalesBy by, List<LocalDate> starts, List<SalesSum> sums) {
    return new SalesView(
        currency,
        by,
        IntStream.range(0, starts.size())
            .mapToObj(i -> bucket(starts.get(i), sums.get(i), currency))
            .toList());
  }

  private static Bucket bucket(LocalDate start, SalesSum sum, Currency currency) {
    return new Bucket(
        start,
        sum.orders(),
        money(sum.gross(), currency),
        sum.units(),
        new Both<>(money(sum.refundsProcessed(), currency), money(sum.refundsOrdered(), currency)),
        new Both<>(sum.refundedUnitsProcessed(), sum.refundedUnitsOrdered()),
        new Both<>(
            money(sum.gross().subtract(sum.refundsProcessed()), currency),
            money(sum.gross().subtract(sum.refundsOrdered()), currency)),
        new Both<>(
            sum.units() - sum.refundedUnitsProcessed(), sum.units() - sum.refundedUnitsOrdered()));
  }

  private static String money(BigInteger minorUnits, Currency currency) {
    return new BigDecimal(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
  }
}
