package dev.unknot.content.editing;

/** Remedies as an editor sends them. */
final class RemedyFixture {

    private RemedyFixture() {}

    static String remedy(String title) {
        return """
                {
                  "kind": "stretch",
                  "areas": ["neck"],
                  "causes": ["sitting-still"],
                  "conditions": ["knot"],
                  "tools": [],
                  "atDesk": true, "unseen": true, "officeClothes": true,
                  "minutes": 2,
                  "evidence": "weak",
                  "steps": [{}],
                  "block": ["emergency-signs", "fresh-injury", "suspected-fracture", "nerve-signs", "artery-signs",
                            "hypermobility", "recent-surgery"],
                  "warn": [],
                  "sources": [{"key": "leaflet", "title": "A leaflet", "readOn": "2026-11-21"}],
                  "texts": {"en": {"title": "%s", "summary": "Rest.", "steps": ["Close your eyes."]}}
                }
                """.formatted(title);
    }
}
