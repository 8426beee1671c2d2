package dev.hourbook.api.web.idempotency;

/** What a write left behind: the id of the thing, and where it is read. */
public record Written(String id, String href) {}
