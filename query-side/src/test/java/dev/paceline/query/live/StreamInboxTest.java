package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The inbox of a stream")
class StreamInboxTest {
  private static final StreamNews.Head HEAD = new StreamNews.Head(new EventId(1, 9));

  private final StreamInbox inbox = new StreamInbox(100);

  @Test
  @DisplayName("gives what came in order, then how far the ticker goes")
  void inOrder() throws InterruptedException {
    StreamNews.Entries one = entries(1, 40);
    StreamNews.Entries two = entries(2, 60);
    inbox.put(HEAD);
    inbox.put(one);
    inbox.put(two);
    assertThat(inbox.take(0)).isSameAs(one);
    assertThat(inbox.take(0)).isSameAs(two);
    assertThat(inbox.take(0)).isSameAs(HEAD);
    assertThat(inbox.take(0)).isEqualTo(new StreamNews.Silence());
  }

  @Test
  @DisplayName("lets everything go rather than hold too much, says so once, and fills again")
  void tooMuch() throws InterruptedException {
    inbox.put(entries(1, 60));
    inbox.put(entries(2, 60));
    StreamNews.Entries three = entries(3, 60);
    inbox.put(three);
    assertThat(inbox.take(0)).isEqualTo(new StreamNews.Missed());
    assertThat(inbox.take(0)).isSameAs(three);
    assertThat(inbox.take(0)).isEqualTo(new StreamNews.Silence());
    for (int i = 0; i < 1000; i++) {
      inbox.put(entries(i, 0));
    }
    assertThat(inbox.take(0)).isEqualTo(new StreamNews.Missed());
  }

  @Test
  @DisplayName("takes nothing more once it has ended, and says nothing else")
  void ended() throws InterruptedException {
    inbox.put(entries(1, 10));
    inbox.end();
    inbox.put(entries(2, 10));
    assertThat(inbox.hasEnded()).isTrue();
    assertThat(inbox.take(Long.MAX_VALUE)).isEqualTo(new StreamNews.End());
    assertThat(inbox.take(Long.MAX_VALUE)).isEqualTo(new StreamNews.End());
  }

  private static StreamNews.Entries entries(long seq, int bytes) {
    return new StreamNews.Entries(1, seq, seq, new byte[bytes]);
  }
}
