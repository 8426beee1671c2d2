package dev.hourbook.api.web.idempotency;

import dev.hourbook.ledger.message.Actor;
import java.time.Instant;

/**
 * Who asks for a write, when, and under which key. The hash is over method, path, actor and body: a
 * key stands for exactly that request.
 */
public record Caller(Actor actor, Instant at, String key, String hash) {}
