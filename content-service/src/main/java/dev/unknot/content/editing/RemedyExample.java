package dev.unknot.content.editing;

/** Examples for the API description. */
final class RemedyExample {

    static final String JSON = """
            {
              "kind": "breathing",
              "areas": [],
              "causes": ["stress"],
              "conditions": ["knot", "stiffness"],
              "tools": [{"tool": "chair"}],
              "atDesk": true,
              "unseen": true,
              "officeClothes": true,
              "minutes": 2,
              "evidence": "weak",
              "steps": [{}, {"seconds": 60}],
              "block": ["emergency-signs"],
              "warn": ["heart-disease"],
              "sources": [{"key": "breathing-leaflet", "title": "A leaflet on breathing",
                           "url": "https://example.org/breathing", "readOn": "2026-11-21"}],
              "texts": {"en": {
                "title": "A minute of calm",
                "summary": "Slow breathing lets tense muscles go.",
                "steps": ["Sit back and let the chair hold you.", "Breathe slowly for a minute."],
                "warnings": {"heart-disease": "Never hold your breath."}
              }}
            }
            """;

    static final String DRAFT = """
            {"slug": "desk-nap", "number": 3, "state": "draft", "by": "editor", "approvedBy": [],
             "at": "2026-11-21T09:30:00Z", "url": "/remedies/desk-nap/history/3"}
            """;

    static final String DRAFTS = """
            {"items": [
              {"slug": "desk-nap", "title": "A nap at the desk", "number": 3, "version": 1, "by": "editor",
               "at": "2026-11-21T09:30:00Z", "approvedBy": ["editor-2"], "url": "/remedies/desk-nap/draft",
               "preview": "/remedies/desk-nap/draft/preview"}
             ], "next": null}
            """;

    static final String APPROVAL = """
            {"slug": "desk-nap", "number": 3, "state": "draft", "by": "editor", "approvedBy": ["editor-2"],
             "at": "2026-11-21T09:30:00Z", "url": "/remedies/desk-nap/history/3"}
            """;

    static final String PUBLICATION = """
            {"slug": "desk-nap", "number": 4, "state": "published", "version": 2, "by": "editor",
             "approvedBy": [],
             "at": "2026-11-21T09:31:00Z", "url": "/remedies/desk-nap/history/4"}
            """;

    static final String HISTORY = """
            {"items": [
              {"slug": "desk-nap", "number": 2, "state": "published", "version": 1, "by": "editor",
               "approvedBy": [],
               "at": "2026-11-21T09:31:00Z", "url": "/remedies/desk-nap/history/2"},
              {"slug": "desk-nap", "number": 1, "state": "draft", "by": "editor",
               "approvedBy": ["editor-2"], "at": "2026-11-21T09:30:00Z", "url": "/remedies/desk-nap/history/1"}
             ], "next": null}
            """;

    static final String YAML = """
            sources:
              breathing-leaflet:
                title: A leaflet on breathing
                url: https://example.org/breathing
                readOn: 2026-11-21

            remedies:

              - slug: a-minute-of-calm
                kind: breathing
                areas: []
                causes: [stress]
                conditions: [knot, stiffness]
                tools: [{tool: chair}]
                atDesk: true
                unseen: true
                officeClothes: true
                minutes: 2
                evidence: weak
                steps: [{}, {seconds: 60}]
                block: [emergency-signs]
                warn: [heart-disease]
                sources: [breathing-leaflet]
                texts:
                  en:
                    title: A minute of calm
                    summary: Slow breathing lets tense muscles go.
                    steps:
                      - Sit back and let the chair hold you.
                      - Breathe slowly for a minute.
                    warnings:
                      heart-disease: Never hold your breath.
            """;

    static final String CHANGES = "{\"published\": 2, \"withdrawn\": 1, \"unchanged\": 99}";

    private RemedyExample() {}
}
