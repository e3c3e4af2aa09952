package dev.paceline.command.store;

import dev.paceline.api.store.StoreCommand;
import dev.paceline.api.store.StoreCommand.ChangeStoreSettings;
import dev.paceline.api.store.StoreCommand.OpenStore;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.bus.Decided;
import dev.paceline.command.web.Answers;
import dev.paceline.command.web.Body;
import dev.paceline.command.web.Field;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.Forms;
import dev.paceline.command.web.IfMatch;
import dev.paceline.command.web.Paths;
import dev.paceline.command.web.RequestActor;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens stores and changes their settings. */
@RestController
class StoreController {
  private final Commands commands;

  StoreController(Commands commands) {
    this.commands = commands;
  }

  @Requires(value = Scope.SETTINGS_WRITE, opening = true)
  @PutMapping(path = "/api/{storeId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StoreAnswer> put(@PathVariable String storeId, HttpServletRequest request)
      throws IOException {
    StoreId store = Paths.store(storeId);
    @Nullable Integer ifRevision = IfMatch.revision(request.getHeader(HttpHeaders.IF_MATCH));
    StoreSettings settings = Fields.read(Body.json(request), StoreController::settings);
    StoreCommand command =
        ifRevision == null
            ? new OpenStore(store, settings)
            : new ChangeStoreSettings(store, settings, ifRevision);
    Decided decided = commands.send(command, command.streamId(), RequestActor.get());
    return Answers.of(decided, new StoreAnswer(store, decided.outcome(), decided.position()));
  }

  private static Field<StoreSettings> settings(Fields in) {
    Field<String> name = in.required("name", Forms.TEXT);
    Field<ZoneId> timeZone = in.required("timeZone", Forms.TEXT.then(StoreSettings::zone));
    Field<Currency> currency = in.required("currency", Forms.CURRENCY);
    Field<DayOfWeek> weekStart = in.required("weekStart", Forms.WEEKDAY);
    return in.built(
        () -> new StoreSettings(name.get(), timeZone.get(), currency.get(), weekStart.get()));
  }
}
