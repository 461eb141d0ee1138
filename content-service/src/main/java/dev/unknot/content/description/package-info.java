/** What the description of the API says beyond the code: whole answers as examples. */
@NullMarked
package dev.unknot.content.description;

import org.jspecify.annotations.NullMarked;
