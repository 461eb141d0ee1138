/** Encrypts what lies in the database and opens doors: addresses, tokens and signing secrets. */
@NullMarked
package dev.unknot.delivery.seal;

import org.jspecify.annotations.NullMarked;
