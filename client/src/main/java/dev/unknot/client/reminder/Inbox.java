package dev.unknot.client.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param position where the stream goes on from this page
 */
public record Inbox(List<Nudge> items, @Nullable String next, int unread, String position) {}
