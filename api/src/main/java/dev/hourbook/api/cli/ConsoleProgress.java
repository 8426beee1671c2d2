package dev.hourbook.api.cli;

import dev.hourbook.api.csv.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error where that is a terminal, else one plain line when a task ends. The
 * launcher knows which; Java 21 has no way to ask about one stream alone.
 */
final class ConsoleProgress implements Progress {

  private static final int EVERY_MILLIS = 200;

  private Optional<ProgressBar> bar = Optional.empty();
  private String task = "";
  private long done;

  @Override
  public void begin(String name, long steps) {
    task = name;
    done = 0;
    if (Boolean.getBoolean("hourbook.terminal")) {
      bar = Optional.of(new ProgressBarBuilder()
          .setTaskName(name)
          .setInitialMax(steps)
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(EVERY_MILLIS)
          .build());
    }
  }

  @Override
  public void step(long steps) {
    done += steps;
    bar.ifPresent(shown -> shown.stepBy(steps));
  }

  @Override
  public void end() {
    bar.ifPresentOrElse(ProgressBar::close, () -> System.err.println(task + ": " + done));
    bar = Optional.empty();
  }
}
