package org.rasid.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Finds the weights at which an objective is least: the limited-memory BFGS method with a backtracking line search. */
@SuppressWarnings("ArrayRecordComponent") // steps never leave this class
final class Minimizer {
    private static final int MEMORY = 8;
    private static final int MOST_STEPS = 150;
    private static final double ENOUGH = 1e-4;
    private static final double SUFFICIENT = 1e-4;

    private Minimizer() {}

    private record Step(double[] moved, double[] turned, double curvature) {}

    /** The weights, starting at zero. */
    static double[] minimize(Objective objective, int size) {
        double[] at = new double[size];
        double[] slope = new double[size];
        double value = objective.at(at, slope);
        Deque<Step> memory = new ArrayDeque<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(slope, memory);
            double descent = dot(direction, slope);
            if (descent >= 0) {
                memory.clear();
                direction = slope.clone();
                scale(direction, -1);
                descent = dot(direction, slope);
            }
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(-descent)) : 1;
            double[] next = new double[size];
            double[] nextSlope = new double[size];
            double nextValue = value;
            boolean found = false;
            for (int tries = 0; tries < 30 && !found; tries++) {
                for (int i = 0; i < size; i++) {
                    next[i] = at[i] + length * direction[i];
                }
                nextValue = objective.at(next, nextSlope);
                found = nextValue <= value + SUFFICIENT * length * descent;
                length /= 2;
            }
            if (!found) {
                break;
            }
            remember(memory, at, slope, next, nextSlope);
            boolean done = value - nextValue < ENOUGH * Math.max(1, Math.abs(value)) / 10;
            at = next;
            slope = nextSlope;
            value = nextValue;
            if (done) {
                break;
            }
        }
        return at;
    }

    private static void remember(Deque<Step> memory, double[] at, double[] slope, double[] next, double[] nextSlope) {
        double[] moved = new double[at.length];
        double[] turned = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            moved[i] = next[i] - at[i];
            turned[i] = nextSlope[i] - slope[i];
        }
        double curvature = dot(moved, turned);
        if (curvature > 1e-10) {
            memory.addLast(new Step(moved, turned, curvature));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] slope, Deque<Step> memory) {
        double[] direction = slope.clone();
        double[] used = new double[memory.size()];
        int i = 0;
        for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); i++) {
            Step step = steps.next();
            used[i] = dot(step.moved(), direction) / step.curvature();
            add(direction, step.turned(), -used[i]);
        }
        Step last = memory.peekLast();
        if (last != null) {
            scale(direction, last.curvature() / dot(last.turned(), last.turned()));
        }
        for (Step step : memory) {
            i--;
            double more = used[i] - dot(step.turned(), direction) / step.curvature();
            add(direction, step.moved(), more);
        }
        scale(direction, -1);
        return direction;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] what, double times) {
        for (int i = 0; i < what.length; i++) {
            what[i] *= times;
        }
    }
}
