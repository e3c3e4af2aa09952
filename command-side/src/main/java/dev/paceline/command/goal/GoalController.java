package dev.paceline.command.goal;

import dev.paceline.api.goal.GoalCommand.RetireGoal;
import dev.paceline.api.goal.GoalCommand.SetGoal;
import dev.paceline.api.goal.GoalId;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.bus.Decided;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.store.Stores;
import dev.paceline.command.web.Answers;
import dev.paceline.command.web.Body;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.IfMatch;
import dev.paceline.command.web.Paths;
import dev.paceline.command.web.RequestActor;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets, revises and retires goals. */
@RestController
@RequestMapping("/api/{storeId}/sales-goals")
class GoalController {
  private final Stores stores;
  private final Commands commands;

  GoalController(Stores stores, Commands commands) {
    this.stores = stores;
    this.commands = commands;
  }

  @Requires(Scope.GOALS_WRITE)
  @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<GoalAnswer> set(@PathVariable String storeId, HttpServletRequest request)
      throws IOException {
    OpenedStore store = stores.at(storeId);
    @Nullable Integer ifRevision = IfMatch.revision(request.getHeader(HttpHeaders.IF_MATCH));
    SetGoal command = Fields.read(Body.json(request), in -> GoalForms.set(in, store, ifRevision));
    Decided decided = commands.send(command, command.streamId(), RequestActor.get());
    return Answers.of(
        decided,
        new GoalAnswer(command.storeId(), command.goalId(), decided.outcome(), decided.position()));
  }

  @Requires(Scope.GOALS_WRITE)
  @DeleteMapping("/{goalId}")
  ResponseEntity<Void> retire(
      @PathVariable String storeId,
      @PathVariable String goalId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    OpenedStore store = stores.at(storeId);
    RetireGoal command =
        new RetireGoal(store.id(), Paths.id(goalId, GoalId::new), IfMatch.revision(ifMatch));
    return Answers.gone(commands.send(command, command.streamId(), RequestActor.get()));
  }
}
