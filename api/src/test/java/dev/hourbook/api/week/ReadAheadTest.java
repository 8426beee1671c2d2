package dev.hourbook.api.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

  @Test
  void everyChunkIsWrittenOnceInItsTurn() {
    List<String> written = new ArrayList<>();
    ReadAhead.forEach(3, chunk -> "c" + chunk, (read, chunk) -> written.add(chunk + "=" + read));
    assertThat(written).containsExactly("0=c0", "1=c1", "2=c2");
  }

  @Test
  void theNextChunkIsReadWhileOneIsWritten() {
    CountDownLatch secondIsRead = new CountDownLatch(1);
    List<Integer> written = new ArrayList<>();
    ReadAhead.forEach(
        2,
        chunk -> {
          if (chunk == 1) {
            secondIsRead.countDown();
          }
          return chunk;
        },
        (read, chunk) -> {
          await(secondIsRead);
          written.add(read);
        });
    assertThat(written).containsExactly(0, 1);
  }

  @Test
  void nothingIsWrittenAfterAChunkThatCannotBeRead() {
    List<Integer> written = new ArrayList<>();
    assertThatThrownBy(() -> ReadAhead.forEach(
            3,
            chunk -> {
              if (chunk == 1) {
                throw new IllegalStateException("unreadable");
              }
              return chunk;
            },
            (read, chunk) -> written.add(read)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unreadable");
    assertThat(written).containsExactly(0);
  }

  @Test
  void noChunksAreNothingToDo() {
    List<Integer> written = new ArrayList<>();
    ReadAhead.forEach(0, chunk -> chunk, (read, chunk) -> written.add(read));
    assertThat(written).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
