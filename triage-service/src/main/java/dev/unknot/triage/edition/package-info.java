/** The loaded versions of the protocol, and the one in force. */
@NullMarked
package dev.unknot.triage.edition;

import org.jspecify.annotations.NullMarked;
