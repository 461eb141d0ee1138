package dev.unknot.test.http;

import java.util.Map;

/**
 * One resource of a service to read and one to write, which faults are tried on.
 *
 * @param service its base address
 * @param issuer of the identity provider that it trusts
 * @param reader a client of {@code identity.json} that may read
 * @param read a path that answers a GET as JSON
 * @param writer a client that may write
 * @param method that writes
 * @param write the path that it writes to
 * @param headers that writing needs besides the usual ones
 * @param body that is accepted
 */
public record HttpSubject(
        String service,
        String issuer,
        String reader,
        String read,
        String writer,
        String method,
        String write,
        Map<String, String> headers,
        String body) {}
