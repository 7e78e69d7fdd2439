package org.rasid.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** The plots of the report. */
final class Charts {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    private Charts() {}

    static void write(Figures figures, Path folder) throws IOException {
        save(latency(figures), folder.resolve("performance-latency.png"));
        if (figures.rounds().length > 0) {
            save(growth(figures), folder.resolve("performance-growth.png"));
        }
    }

    private static CategoryChart latency(Figures figures) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle("articles a second")
                .yAxisTitle("p99 of latency, ms")
                .build();
        plain(chart.getStyler());
        List<String> rates = Figures.RATES.stream().map(String::valueOf).toList();
        for (String kind : List.of("shape", "known", "rasid")) {
            chart.addSeries(
                    PerformanceReport.name(kind),
                    rates,
                    Figures.RATES.stream()
                            .map(rate -> figures.latency(kind, rate, "p99"))
                            .toList());
        }
        return chart;
    }

    private static XYChart growth(Figures figures) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle("round")
                .yAxisTitle("stream threads' time of an article, ms")
                .build();
        plain(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        series(chart, "800 days between the rounds", figures.rounds());
        series(chart, "no day between the rounds", figures.roundsWithoutPause());
        return chart;
    }

    private static void series(XYChart chart, String name, double[] rounds) {
        chart.addSeries(
                name, IntStream.rangeClosed(1, rounds.length).asDoubleStream().toArray(), rounds);
    }

    private static void plain(Styler styler) {
        styler.setLegendPosition(Styler.LegendPosition.InsideNW);
        styler.setChartTitleVisible(false);
    }

    private static void save(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, Path file) throws IOException {
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
