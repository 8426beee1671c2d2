package dev.hourbook.api.dispatch;

import java.util.List;

/**
 * What the dispatcher of this node does.
 *
 * @param sending whether it sends
 * @param underWay payouts between intent and outcome
 * @param obstacles why it does not send, or does not send all; in sentences
 */
public record DispatchStatus(boolean sending, int underWay, List<String> obstacles) {}
