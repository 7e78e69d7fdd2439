package org.rasid.extraction.actor;

/** What a target is. */
public enum TargetNoun {
    /** People who take no part in fighting. */
    CIVILIAN,
    /** People under arms, or suspected of it. */
    FIGHTER,
    /** A building, camp, base or other fixed site. */
    SITE,
    /** A vehicle on land, at sea or in the air. */
    VEHICLE,
    /** Lines, plants and fields of public supply. */
    INFRASTRUCTURE,
    /** Weapons and what belongs to them. */
    WEAPON,
    /** An inhabited or other area. */
    AREA,
    /** A body of armed or political people. */
    BODY
}
