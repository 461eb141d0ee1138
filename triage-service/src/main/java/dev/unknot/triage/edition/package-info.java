/** The versions of the protocol that are loaded, and the one in force. */
@NullMarked
package dev.unknot.triage.edition;

import org.jspecify.annotations.NullMarked;
