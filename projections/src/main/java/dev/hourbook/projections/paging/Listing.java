package dev.hourbook.projections.paging;

import org.springframework.jdbc.core.RowMapper;

/** A statement with its order and a {@code %s} for conditions, and how its rows are read. */
public record Listing<T>(String sql, RowMapper<T> row) {}
