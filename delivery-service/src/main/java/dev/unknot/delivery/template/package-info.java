/** The words and templates of messages, in three languages. */
@NullMarked
package dev.unknot.delivery.template;

import org.jspecify.annotations.NullMarked;
