package dev.unknot.delivery.channel.email.bounce;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;

/**
 * What a mail looks like from outside, so that one that is made to cost whoever reads it is not read.
 *
 * @param headerBytes up to the first empty line, or all of it without one
 * @param dashLines lines that begin with two dashes, as each part does
 */
record MailShape(int headerBytes, int dashLines) {

    private static final int MOST_HEADER_BYTES = 32 * 1024;
    private static final int MOST_DASH_LINES = 200;

    /** RFC 2046, section 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    static MailShape of(byte[] mail) {
        int headerBytes = -1;
        int dashLines = 0;
        int lineStart = 0;
        for (int i = 0; i < mail.length; i++) {
            if (mail[i] == '\n') {
                if (headerBytes < 0 && isEmpty(mail, lineStart, i)) {
                    headerBytes = i;
                }
                lineStart = i + 1;
            } else if (i == lineStart + 1 && mail[i] == '-' && mail[lineStart] == '-') {
                dashLines++;
            }
        }
        return new MailShape(headerBytes < 0 ? mail.length : headerBytes, dashLines);
    }

    private static boolean isEmpty(byte[] mail, int from, int to) {
        return from == to || to == from + 1 && mail[from] == '\r';
    }

    boolean isReadable() {
        return headerBytes <= MOST_HEADER_BYTES && dashLines <= MOST_DASH_LINES;
    }

    /** Whether its parts can be told apart without a long search. */
    static boolean isReadable(String contentType) throws ParseException {
        String boundary = new ContentType(contentType).getParameter("boundary");
        return boundary != null && boundary.length() <= LONGEST_BOUNDARY;
    }
}
