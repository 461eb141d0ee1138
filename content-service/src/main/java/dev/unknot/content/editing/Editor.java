package dev.unknot.content.editing;

import dev.unknot.content.revision.Author;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The bearer of the token, as the history will name them. */
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
