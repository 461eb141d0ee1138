package dev.unknot.triage.remedy;

/** @param url where content shows it, relative to the one origin that portal puts before all services */
public record RemedyView(String slug, String title, String url) {}
