package dev.hourbook.sandbox;

import java.util.concurrent.locks.ReentrantLock;

/** All that there is, changed by one at a time: whoever holds the lock. */
record World(
    ReentrantLock lock,
    Rules rules,
    Timeline time,
    Ids ids,
    Store store,
    Books books,
    Ledger ledger,
    Banks banks,
    Events events,
    SandboxSettings settings) {

  static World of(SandboxSettings settings, ReentrantLock lock, Timeline time, Webhooks webhooks) {
    Ids ids = new Ids(settings.seed());
    Store store = new Store();
    Books books = new Books();
    return new World(
        lock,
        Rules.ofReference(),
        time,
        ids,
        store,
        books,
        new Ledger(time, ids, store, books),
        new Banks(),
        new Events(time, ids, store, webhooks),
        settings);
  }
}
