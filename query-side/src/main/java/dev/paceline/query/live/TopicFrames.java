package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.ticker.TickerEntryView;
import java.util.List;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** Publishes frames to topics. Each is written as JSON once, whatever the number of subscribers. */
final class TopicFrames implements TickerOutlet {
  /** A frame of entries above this is cut in two. */
  private static final int LARGEST = 48 * 1024;

  private final MessageChannel broker;
  private final JsonMapper json;

  TopicFrames(MessageChannel broker, JsonMapper json) {
    this.broker = broker;
    this.json = json;
  }

  @Override
  public void entries(StoreId storeId, int epoch, List<TickerEntryView> entries) {
    byte[] body = json.writeValueAsBytes(new LiveFrame.Entries(storeId, epoch, entries));
    if (body.length <= LARGEST || entries.size() == 1) {
      publish(LiveDestination.of(storeId, LiveTopic.SALES), body);
    } else {
      int half = entries.size() / 2;
      entries(storeId, epoch, entries.subList(0, half));
      entries(storeId, epoch, entries.subList(half, entries.size()));
    }
  }

  @Override
  public void head(StoreId storeId, int epoch, long seq) {
    publish(
        LiveDestination.of(storeId, LiveTopic.SALES),
        json.writeValueAsBytes(new LiveFrame.Head(storeId, epoch, seq)));
  }

  void goal(StoreId storeId, GoalView goal) {
    publish(
        LiveDestination.of(storeId, LiveTopic.GOALS),
        json.writeValueAsBytes(new LiveFrame.Goal(storeId, goal)));
  }

  private void publish(String destination, byte[] body) {
    SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
    headers.setDestination(destination);
    headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
    if (!broker.send(MessageBuilder.createMessage(body, headers.getMessageHeaders()))) {
      throw new MessageDeliveryException("the broker takes no frames");
    }
  }
}
