import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** One kind of bars: a number for each name on the axis. */
export interface Bars {
  readonly name: string;
  readonly values: readonly number[];
}

export interface BarPicture {
  /** Under, or beside, each bar. */
  readonly names: readonly string[];
  readonly bars: readonly Bars[];
  /** Bars of one name stand on each other instead of side by side. */
  readonly stacked: boolean;
  /** Bars lie on their sides, the first on top: for long names. */
  readonly lying: boolean;
  readonly width: number;
  readonly height: number;
}

/** Dark, light and white with an edge: told apart on a black and white printer, too. */
const fills = ['#1f4e79', '#9dc3e6', '#ffffff'];
const inks = ['#ffffff', '#000000', '#000000'];
const edge = '#1f4e79';
const text = '#333333';
const font = 'Roboto';

/** Draws bars with their numbers on them as an SVG, without a browser. */
export function barSvg(picture: BarPicture): string {
  const { width, height } = picture;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionOf(picture));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function optionOf({ names, bars, stacked, lying }: BarPicture): EChartsCoreOption {
  const named = {
    type: 'category',
    data: [...names],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: text } },
    axisLabel: { color: text, fontSize: 10, fontFamily: font, interval: 0 },
  };
  // Numbers stand on the bars: an axis of numbers would only say them again.
  const counted = { type: 'value', show: false, minInterval: 1 };
  const legend = bars.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: { left: 4, right: lying ? 30 : 4, top: legend ? 34 : 14, bottom: 4, containLabel: true },
    ...(legend && {
      legend: {
        left: 0,
        top: 0,
        itemWidth: 12,
        itemHeight: 10,
        itemGap: 16,
        selectedMode: false,
        textStyle: { color: text, fontSize: 10, fontFamily: font },
      },
    }),
    xAxis: lying ? counted : named,
    yAxis: lying ? named : counted,
    series: bars.map(({ name, values }, index) => ({
      type: 'bar',
      name,
      ...(stacked && { stack: 'all' }),
      barMaxWidth: 26,
      barGap: '10%',
      itemStyle: { color: fills[index], borderColor: edge, borderWidth: 0.75 },
      label: {
        show: true,
        position: stacked ? 'inside' : lying ? 'right' : 'top',
        color: stacked ? inks[index] : text,
        textBorderWidth: 0,
        fontSize: 10,
        fontFamily: font,
      },
      // A bar without a number says that there was none.
      data: values.map((value) => (value === 0 ? { value, label: { show: false } } : value)),
    })),
  };
}
