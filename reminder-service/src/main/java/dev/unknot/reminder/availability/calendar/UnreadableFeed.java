package dev.unknot.reminder.availability.calendar;

/** A calendar could not be read. The message gives the reason and never the address, which is a secret. */
final class UnreadableFeed extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFeed(String message) {
        super(message);
    }
}
