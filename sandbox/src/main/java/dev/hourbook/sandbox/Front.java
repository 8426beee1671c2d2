package dev.hourbook.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Takes each call, draws what is to go wrong with it, and lets the answer out accordingly. */
final class Front implements HttpFront.Handler {
  private static final int REMEMBERED = 1_000;

  private final Desk desk;
  private final Faults faults;
  private final Control control;
  private final SandboxSettings.Times times;
  private final CountDownLatch closing;
  private final Deque<Call> calls = new ArrayDeque<>();
  private long count;

  Front(
      Desk desk,
      Faults faults,
      Control control,
      SandboxSettings.Times times,
      CountDownLatch closing) {
    this.desk = desk;
    this.faults = faults;
    this.control = control;
    this.times = times;
    this.closing = closing;
  }

  @Override
  public void handle(Call call, Line line) throws IOException, InterruptedException {
    if (call.path().startsWith("/_sandbox")) {
      line.send(control.answer(call));
      return;
    }
    remember(call);
    Faults.Drawn drawn = faults.draw(desk.operation(call));
    Duration hang = times.hang();
    switch (drawn.fault()) {
      case SILENCE_BEFORE -> line.silence(hang);
      case RESET_BEFORE -> line.reset();
      case SCRIPTED -> line.send(drawn.script());
      default -> letOut(desk.answer(call, drawn.fault()), drawn.fault(), line);
    }
  }

  /** The last calls, the oldest first. */
  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** All calls since the start. */
  synchronized long count() {
    return count;
  }

  private synchronized void remember(Call call) {
    count++;
    calls.addLast(call);
    if (calls.size() > REMEMBERED) {
      calls.removeFirst();
    }
  }

  private void letOut(Reply reply, Fault fault, Line line)
      throws IOException, InterruptedException {
    switch (fault) {
      case SILENCE_AFTER -> line.silence(times.hang());
      case RESET_IN_BODY -> line.resetInBody(reply);
      case CUT_IN_BODY -> line.cutInBody(reply);
      case DRIP -> line.drip(reply, times.drip(), closing);
      default -> line.send(reply);
    }
  }
}
