package dev.paceline.query.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers of any length, in the form that is asked for. */
@Component
class WalkWriter extends AbstractHttpMessageConverter<Walk<?>> {
  /** What spreadsheets take for the beginning of a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final JsonMapper json;

  WalkWriter(JsonMapper json) {
    super(
        StandardCharsets.UTF_8,
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_NDJSON,
        new MediaType("text", "csv"));
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Walk.class;
  }

  @Override
  protected boolean canRead(@Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Walk<?> readInternal(Class<? extends Walk<?>> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("such answers are only written", input);
  }

  @Override
  protected void writeInternal(Walk<?> walk, HttpOutputMessage output) throws IOException {
    MediaType type = output.getHeaders().getContentType();
    String form = type == null ? "json" : type.getSubtype();
    OutputStream body = output.getBody();
    switch (form) {
      case "csv" -> table(walk, body);
      case "x-ndjson" -> lines(walk, body);
      default -> body.write(json.writeValueAsBytes(walk.first()));
    }
    body.flush();
  }

  private <L> void lines(Walk<L> walk, OutputStream body) throws IOException {
    Page<L> last = walk.first();
    for (Page<L> page = last; page != null; page = walk.after(page)) {
      for (L line : page.lines()) {
        line(line, body);
      }
      last = page;
    }
    line(last.end(), body);
  }

  private void line(Object line, OutputStream body) throws IOException {
    body.write(json.writeValueAsBytes(line));
    body.write('\n');
  }

  private static <L> void table(Walk<L> walk, OutputStream body) throws IOException {
    Writer text = new OutputStreamWriter(body, StandardCharsets.UTF_8);
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(walk.columns().stream().map(Walk.Cell::name));
    for (Page<L> page = walk.first(); page != null; page = walk.after(page)) {
      for (L line : page.lines()) {
        csv.printRecord(walk.columns().stream().map(column -> cell(column.value().apply(line))));
      }
    }
    csv.flush();
  }

  /** A cell that no spreadsheet takes for a formula: a number, or text that begins with none. */
  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean isFormula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }
}
