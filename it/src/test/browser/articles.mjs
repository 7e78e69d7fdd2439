// Articles that are sent in while the page is open.
const article = (id, title, body) => ({ id, source: "وكالة الفجر", url: `https://news.example/${id}`, published: "2026-04-06T09:00:00Z", title, body });

export const strike = article("browser-strike", "غارة على الموصل",
  "شنت طائرات مسيرة غارة على مدينة الموصل في 5 نيسان 2026، وأسفرت الغارة عن مقتل ثلاثة أشخاص وإصابة خمسة.");

// each would run, or break out of its place, if any of it were taken for markup
const hostile = {
  "<script>window.hacked=1</script>": "أربيل",
  "<img src=x onerror=window.hacked=1>": "كركوك",
  "\"><svg onload=window.hacked=1>": "البصرة",
  "{{constructor.constructor('window.hacked=1')()}}": "تكريت",
  "<a href=javascript:window.hacked=1>x</a>": "سامراء",
  "</style><iframe srcdoc='<script>parent.hacked=1</script>'>": "الرمادي",
};
export const attacks = Object.entries(hostile).map(([text, city], i) => ({
  text,
  article: { ...article(`browser-attack-${i}`, `غارة على ${city}`, `شنت طائرة مسيرة غارة على مدينة ${city} في 4 نيسان 2026 ${text} وأسفرت عن مقتل شخصين.`), url: "javascript:window.hacked=1" },
}));
