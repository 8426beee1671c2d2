package dev.hourbook.api.csv;

/** Told as work goes on; shown by whoever watches. */
public interface Progress {

  /** Nobody watches. */
  Progress NONE = new Progress() {
    @Override
    public void begin(String task, long steps) {}

    @Override
    public void step(long steps) {}

    @Override
    public void end() {}
  };

  /** A task of so many steps begins; -1 if nobody knows how many. */
  void begin(String task, long steps);

  /** So many more are done. */
  void step(long steps);

  /** The task is over. */
  void end();
}
