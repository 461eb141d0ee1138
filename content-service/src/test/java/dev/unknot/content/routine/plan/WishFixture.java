package dev.unknot.content.routine.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wishes in few words. */
final class WishFixture {

    private WishFixture() {}

    static Wish neck(int minutes) {
        return wish("neck", minutes, Set.of(), Set.of());
    }

    static Wish wish(String area, int minutes, Set<String> tools, Set<String> avoid) {
        return new Wish(
                area, minutes, tools, Set.of(), List.of(), avoid, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
