package org.rasid.extraction;

import org.jspecify.annotations.Nullable;

/** The fields that only one event type has. Null always means: not stated. Counts are 0 or more. */
public sealed interface Details {
    /** The event type that these fields belong to. */
    EventType type();

    /**
     * Armed force used against a target.
     *
     * @param attacks number of attacks in a series
     */
    record Strike(
            @Nullable Method method,
            @Nullable Outcome outcome,
            @Nullable Integer killed,
            @Nullable Integer wounded,
            @Nullable Integer attacks)
            implements Details {
        /** The means. GROUND: ground assault, clashes, invasion, ground taken. */
        public enum Method {
            AIRSTRIKE,
            DRONE,
            MISSILE,
            ROCKET,
            SHELLING,
            BOMB,
            SHOOTING,
            GROUND
        }

        /** INTERCEPTED: foiled or shot down. */
        public enum Outcome {
            HIT,
            INTERCEPTED
        }

        @Override
        public EventType type() {
            return EventType.STRIKE;
        }
    }

    /**
     * A negotiation or official meeting.
     *
     * @param round number of the round, from 1
     */
    record Talks(
            @Nullable Phase phase,
            @Nullable Integer round,
            @Nullable String venue) implements Details {
        /** How far the talks have come. */
        public enum Phase {
            ANNOUNCED,
            ONGOING,
            HELD,
            SUSPENDED,
            RESUMED,
            FAILED
        }

        @Override
        public EventType type() {
            return EventType.TALKS;
        }
    }

    /**
     * A date or time limit for an action.
     *
     * @param due by when
     */
    record Deadline(
            @Nullable Action action,
            @Nullable DateSpan due,
            @Nullable Stance stance) implements Details {
        /** What is to be done by then. */
        public enum Action {
            WITHDRAWAL,
            END_OF_MISSION,
            TRUCE,
            DISARMAMENT,
            OTHER
        }

        /** What happens to the deadline. */
        public enum Stance {
            SET,
            DEMANDED,
            PROPOSED,
            CONFIRMED,
            DENIED,
            EXTENDED,
            MISSED,
            LACKING
        }

        @Override
        public EventType type() {
            return EventType.DEADLINE;
        }
    }

    /**
     * Forces that move.
     *
     * @param troops number of troops that move
     */
    record ForceMovement(
            @Nullable Direction direction, @Nullable Integer troops) implements Details {
        /** Which way the forces move. */
        public enum Direction {
            WITHDRAWAL,
            REDUCTION,
            REDEPLOYMENT,
            HANDOVER,
            DEPLOYMENT
        }

        @Override
        public EventType type() {
            return EventType.FORCE_MOVEMENT;
        }
    }

    /**
     * A warning or threat of force.
     *
     * @param condition the condition that the threat hangs on, verbatim
     */
    record Threat(@Nullable String condition) implements Details {
        @Override
        public EventType type() {
            return EventType.THREAT;
        }
    }

    /** How far a truce has come. */
    record Truce(@Nullable Phase phase) implements Details {
        /** How far the truce has come. */
        public enum Phase {
            PROPOSED,
            AGREED,
            IN_EFFECT,
            EXTENDED,
            VIOLATED,
            ENDED
        }

        @Override
        public EventType type() {
            return EventType.TRUCE;
        }
    }

    /**
     * Something that parties agree on.
     *
     * @param subject what is agreed, verbatim
     */
    record Agreement(@Nullable String subject) implements Details {
        @Override
        public EventType type() {
            return EventType.AGREEMENT;
        }
    }

    /**
     * Arrests, raids, searches by an authority.
     *
     * @param arrested people arrested
     */
    record SecurityOperation(
            @Nullable Integer killed,
            @Nullable Integer wounded,
            @Nullable Integer arrested) implements Details {
        @Override
        public EventType type() {
            return EventType.SECURITY_OPERATION;
        }
    }
}
