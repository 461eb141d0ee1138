package dev.unknot.client;

/**
 * An answer that may be edited.
 *
 * @param tag sent back with the edit, which fails with 412 if somebody else was faster
 */
public record Tagged<T>(String tag, T value) {}
