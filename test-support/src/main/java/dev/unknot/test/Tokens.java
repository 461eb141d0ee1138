package dev.unknot.test;

import dev.unknot.local.server.TokenRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real bearer tokens of the identity provider that all tests share. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of the client of this id in {@code identity.json}, such as {@code employee-1}. */
    public static String of(String clientId) {
        return KNOWN.computeIfAbsent(clientId, id -> TokenRequest.send(LocalStackResource.issuer(), id));
    }
}
