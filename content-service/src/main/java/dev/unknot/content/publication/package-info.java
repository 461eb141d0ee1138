/** Brings the catalogue into the database and announces what that changes. */
@NullMarked
package dev.unknot.content.publication;

import org.jspecify.annotations.NullMarked;
