package dev.paceline.command.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.paceline.api.StreamId;
import dev.paceline.api.store.StoreCommand.ChangeStoreSettings;
import dev.paceline.api.store.StoreCommand.OpenStore;
import dev.paceline.api.store.StoreEvent;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.command.decision.Outcome;
import dev.paceline.command.decision.Rejection;
import dev.paceline.command.decision.Revision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A store. Its settings may change, its currency never does. */
@Aggregate(type = "store", lockFactory = "streamLocks")
class Store {
  @AggregateIdentifier private @Nullable String streamId;
  private @Nullable StoreSettings settings;
  private Revision revision = Revision.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(OpenStore command) {
    if (settings != null) {
      return change(command.storeId(), settings, command.settings(), null);
    }
    apply(new StoreOpened(command.storeId(), command.settings()));
    return Outcome.CREATED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(ChangeStoreSettings command) {
    if (settings == null) {
      throw Rejection.stale("this store is not open yet");
    }
    return change(command.storeId(), settings, command.settings(), command.ifRevision());
  }

  private Outcome change(
      StoreId id, StoreSettings current, StoreSettings wanted, @Nullable Integer ifRevision) {
    if (!wanted.currency().equals(current.currency())) {
      throw Rejection.conflict("the currency of this store is " + current.currency());
    }
    if (wanted.equals(current)) {
      return Outcome.UNCHANGED; // Said again: safe even if the revision has moved on since.
    }
    revision.requireMatch(ifRevision);
    apply(new StoreSettingsChanged(id, wanted));
    return Outcome.CHANGED;
  }

  @EventSourcingHandler
  void evolve(StoreEvent event) {
    switch (event) {
      case StoreOpened opened -> streamId = StreamId.of(opened.storeId());
      case StoreSettingsChanged _ -> {}
    }
    settings = event.settings();
    revision = revision.next();
  }
}
