/** Requests to addresses that other people gave: only to the public network or to trusted hosts. */
@NullMarked
package dev.unknot.http.outgoing;

import org.jspecify.annotations.NullMarked;
