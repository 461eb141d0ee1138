package dev.unknot.content.routine;

/**
 * An example response for the API description: ten minutes for the shoulder with a tennis ball, after surgery. A test
 * compares it with a real response.
 */
final class RoutineExample {

    static final String JSON = """
            {
              "area": "shoulder",
              "minutes": 10,
              "totalMinutes": 10,
              "language": "en",
              "steps": [
                {
                  "order": 1,
                  "phase": "press",
                  "slug": "shoulder-ball-on-wall",
                  "kind": "pressure",
                  "title": "Ball on the wall for the shoulder",
                  "minutes": 5,
                  "why": "Gentle, steady pressure on the sore spot helps the muscle to let go before you stretch it.",
                  "url": "/remedies/shoulder-ball-on-wall",
                  "language": "en",
                  "warnings": [
                    {
                      "caution": "recent-surgery",
                      "text": "Ask your surgical team first, and stay well away from the wound."
                    }
                  ]
                },
                {
                  "order": 2,
                  "phase": "stretch",
                  "slug": "cross-body-shoulder-stretch",
                  "kind": "stretch",
                  "title": "Arm across the chest",
                  "minutes": 2,
                  "why": "A stretch brings the muscle back to its length and lets you move further, so that the knot is less likely to come back.",
                  "url": "/remedies/cross-body-shoulder-stretch",
                  "language": "en",
                  "warnings": [
                    {
                      "caution": "recent-surgery",
                      "text": "Ask your surgical team first whether the shoulder may be stretched."
                    }
                  ]
                },
                {
                  "order": 3,
                  "phase": "strengthen",
                  "slug": "shoulder-rolls",
                  "kind": "exercise",
                  "title": "Shoulder rolls",
                  "minutes": 1,
                  "why": "Muscles that move and get stronger tire less, and are less likely to cramp or knot up again.",
                  "url": "/remedies/shoulder-rolls",
                  "language": "en",
                  "warnings": [
                    {
                      "caution": "recent-surgery",
                      "text": "Ask your surgical team first whether the shoulder may be moved freely."
                    }
                  ]
                },
                {
                  "order": 4,
                  "phase": "strengthen",
                  "slug": "posture-reset",
                  "kind": "posture",
                  "title": "Posture reset",
                  "minutes": 1,
                  "why": "A better position takes away some of the strain that made the muscle tighten in the first place.",
                  "url": "/remedies/posture-reset",
                  "language": "en",
                  "warnings": []
                },
                {
                  "order": 5,
                  "phase": "drink",
                  "slug": "water-within-reach",
                  "kind": "hydration",
                  "title": "Water within reach",
                  "minutes": 1,
                  "why": "A drink comes last. Muscles work better when you drink enough through the day.",
                  "url": "/remedies/water-within-reach",
                  "language": "en",
                  "warnings": []
                }
              ],
              "leftOut": [
                {
                  "phase": "warm",
                  "reason": "tool",
                  "why": "Everything of this sort needs something that you did not say you have."
                }
              ],
              "instead": []
            }
            """;

    private RoutineExample() {}
}
