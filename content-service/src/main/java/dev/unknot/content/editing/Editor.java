package dev.unknot.content.editing;

import dev.unknot.content.revision.Author;
import dev.unknot.http.signin.Caller;
import jakarta.enterprise.context.RequestScoped;

/** The caller as the author of a revision. */
@RequestScoped
class Editor {

    private final Caller caller;

    Editor(Caller caller) {
        this.caller = caller;
    }

    Author author() {
        return Author.editor(caller.subject());
    }
}
