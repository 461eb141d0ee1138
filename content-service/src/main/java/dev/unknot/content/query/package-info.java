/** How questions are asked over HTTP: parameters, cursors, entity tags and what is said when they are wrong. */
@NullMarked
package dev.unknot.content.query;

import org.jspecify.annotations.NullMarked;
