package dev.unknot.delivery.template;

import io.quarkus.qute.Template;

/** The template of a web page. */
public final class Page {

    private final Template template;

    /** @param file absolute on the class path; its style sheets escape their braces */
    public Page(String file) {
        template = Templates.html(Templates.resource(file));
    }

    /** @param content what the template calls {@code page} */
    public String fill(Object content) {
        return template.data("page", content).render();
    }
}
