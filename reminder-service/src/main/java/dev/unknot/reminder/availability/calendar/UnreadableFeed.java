package dev.unknot.reminder.availability.calendar;

/** A calendar could not be read; the message says why and never where, for an address is a secret. */
final class UnreadableFeed extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFeed(String message) {
        super(message);
    }
}
