package dev.unknot.content.drawing.svg;

import dev.unknot.content.drawing.sketch.Spec;

/** Draws what is around a person. */
final class PropArtist {

    private final RoomArtist room;
    private final FurnitureArtist furniture;
    private final VehicleArtist vehicles;
    private final ToolArtist tools;
    private final CloseUpArtist closeUps;

    PropArtist(Pen pen, Places places) {
        room = new RoomArtist(pen, places);
        furniture = new FurnitureArtist(pen, places);
        vehicles = new VehicleArtist(pen, places);
        tools = new ToolArtist(pen, places);
        closeUps = new CloseUpArtist(pen, places);
    }

    void draw(Spec prop) {
        String kind = prop.text("kind").orElseThrow(() -> new IllegalArgumentException("a prop needs a kind"));
        switch (kind) {
            case "floor" -> room.floor(prop);
            case "mat" -> room.mat(prop);
            case "wall" -> room.wall(prop);
            case "doorway" -> room.doorway(prop);
            case "block" -> room.block(prop);
            case "line" -> room.line(prop);
            case "chair" -> furniture.chair(prop);
            case "stool" -> furniture.stool(prop);
            case "desk" -> furniture.desk(prop);
            case "screen" -> furniture.screen(prop);
            case "carSeat" -> vehicles.carSeat(prop);
            case "wheelchair" -> vehicles.wheelchair(prop);
            case "ball" -> tools.ball(prop);
            case "roller" -> tools.roller(prop);
            case "gun" -> tools.gun(prop);
            case "strip" -> tools.strip(prop);
            case "pillow" -> tools.pillow(prop);
            case "bottle" -> tools.bottle(prop);
            case "phone" -> tools.phone(prop);
            case "limb" -> closeUps.limb(prop);
            case "finger" -> closeUps.finger(prop);
            case "hand" -> closeUps.hand(prop);
            default -> throw new IllegalArgumentException("unknown prop: " + kind);
        }
    }
}
