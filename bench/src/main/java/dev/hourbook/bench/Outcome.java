package dev.hourbook.bench;

import java.util.List;

/**
 * What a workload has to tell, in Markdown, and what it broke: fast and wrong counts for nothing.
 */
record Outcome(List<String> lines, List<String> broken) {}
