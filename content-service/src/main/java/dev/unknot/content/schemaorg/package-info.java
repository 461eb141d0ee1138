/** Remedies in the words of schema.org, for search engines and assistants. */
@NullMarked
package dev.unknot.content.schemaorg;

import org.jspecify.annotations.NullMarked;
