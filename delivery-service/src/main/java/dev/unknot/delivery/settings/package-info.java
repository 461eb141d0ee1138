/** How organisations use channels. */
@NullMarked
package dev.unknot.delivery.settings;

import org.jspecify.annotations.NullMarked;
