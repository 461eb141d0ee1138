package dev.unknot.content.editing;

import dev.unknot.content.revision.Author;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller as the author of a revision. */
@RequestScoped
class Editor {

    private final JsonWebToken token;

    Editor(JsonWebToken token) {
        this.token = token;
    }

    Author author() {
        return Author.editor(Optional.ofNullable(token.getSubject()).orElseGet(token::getName));
    }
}
