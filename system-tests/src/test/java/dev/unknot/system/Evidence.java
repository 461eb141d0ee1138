package dev.unknot.system;

/** The reports of the README's walk, so that what is tested is what people paste. */
final class Evidence {

    private Evidence() {}

    static String stiffNeckFromSitting() {
        return Project.text("docs/examples/stiff-neck.json");
    }

    static String chestPressure() {
        return Project.text("docs/examples/chest-pressure.json");
    }
}
