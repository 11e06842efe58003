// SPDX-License-Identifier: MIT
//
// Texts that are no JSON, or JSON that would be a trap: always one precise problem, never a crash.
#include <gtest/gtest.h>

#include <string>

#include "burnline/scenario_json.h"

namespace burnline {
namespace {

Problem OnlyProblem(const std::string& text) {
  const ReadResult read = ReadScenario(text);
  EXPECT_FALSE(read.scenario);
  EXPECT_EQ(read.problems.size(), 1u);
  return read.problems.empty() ? Problem{} : read.problems[0];
}

void ExpectInvalid(const std::string& text, const std::string& pointer, const std::string& seen) {
  SCOPED_TRACE(text.substr(0, 200));
  const Problem problem = OnlyProblem(text);
  EXPECT_EQ(problem.pointer, pointer);
  EXPECT_EQ(problem.rule.en, "valid JSON in UTF-8");
  EXPECT_NE(problem.seen.find(seen), std::string::npos) << problem.seen;
}

TEST(StrictJson, RefusesWhatIsNotJsonAndSaysWhere) {
  ExpectInvalid("", "", "line 1, column 1");
  ExpectInvalid("   \n ", "", "line 2");
  ExpectInvalid("{", "", "line 1, column 2");
  ExpectInvalid(R"({"version": 1)", "", "line 1, column 14");
  ExpectInvalid("{\"version\": 1,\n \"inputs\": {\"dau\": ", "/inputs/dau", "line 2");
  ExpectInvalid(R"({"version": 1, "events": [{"month": 1, "raise": )", "/events/0/raise", "line 1");
  ExpectInvalid(R"({"version": 1} x)", "", "line 1, column 16");
  ExpectInvalid(R"({"version": 1}{"version": 1})", "", "line 1");
  ExpectInvalid(R"({"version": 1,})", "", "line 1, column 15");
  ExpectInvalid(R"({version: 1})", "", "line 1, column 2");
  ExpectInvalid(R"({'version': 1})", "", "line 1, column 2");
  ExpectInvalid(R"({"version": 01})", "", "line 1");
  ExpectInvalid(R"({"version": +1})", "/version", "line 1");
  ExpectInvalid(R"({"version": .5})", "/version", "line 1");
  ExpectInvalid(R"({"version": 0x1})", "", "line 1");
  ExpectInvalid("{\"version\": 1 /* one */}", "", "line 1");
  ExpectInvalid("{\"name\": \"line\nend\"}", "/name", "control character");
  ExpectInvalid(R"({"name": "\x"})", "/name", "line 1");
  ExpectInvalid(R"({"name": "\ud800"})", "/name", "surrogate");
}

TEST(StrictJson, RefusesNumbersThatJsonDoesNotHave) {
  for (const char* number : {"NaN", "nan", "Infinity", "-Infinity", "inf", "1e", "--1"}) {
    const std::string text = R"({"version": 1, "inputs": {"price": )" + std::string(number) + "}}";
    ExpectInvalid(text, "/inputs/price", "line 1");
  }
  ExpectInvalid(R"({"version": 1, "inputs": {"price": 1,000}})", "/inputs", "line 1");
}

TEST(StrictJson, RefusesNumbersTooLargeForADoubleAtTheirPlace) {
  for (const char* number : {"1e400", "-1e400", "1e309", "9e999999999"}) {
    const Problem problem =
        OnlyProblem(R"({"version": 1, "inputs": {"price": )" + std::string(number) + "}}");
    EXPECT_EQ(problem.pointer, "/inputs/price");
    EXPECT_EQ(problem.rule.en, "a number that fits a double");
    EXPECT_EQ(problem.seen, number);
  }
  const Problem in_list = OnlyProblem(R"({"version": 1, "events": [1, 1e400]})");
  EXPECT_EQ(in_list.pointer, "/events/1");
  const std::string digits(100'000, '9');
  EXPECT_EQ(OnlyProblem(R"({"version": )" + digits + "}").pointer, "/version");
}

TEST(StrictJson, ReadsNumbersTooSmallForADoubleAsZero) {
  const ReadResult read = ReadScenario(R"({"version": 1, "inputs": {"price": 1e-400}})");
  ASSERT_TRUE(read.scenario);
  EXPECT_EQ(read.scenario->inputs.price, 0);
}

TEST(StrictJson, RefusesDeepNestingWhereItBecomesTooDeep) {
  std::string pointer;
  for (int i = 0; i < kMaxNesting; ++i) pointer += "/0";
  for (const int levels : {kMaxNesting + 1, 1000, 100'000}) {
    const Problem lists = OnlyProblem(std::string(static_cast<std::size_t>(levels), '['));
    EXPECT_EQ(lists.pointer, pointer);
    EXPECT_EQ(lists.rule.en, "at most 16 levels of nesting");
    EXPECT_EQ(lists.seen, "a deeper level");
  }
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += R"({"a":)";
  EXPECT_EQ(OnlyProblem(objects).rule.en, "at most 16 levels of nesting");
  // As deep as is allowed is JSON, though no scenario.
  EXPECT_EQ(OnlyProblem("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]").rule.en, "an object");
}

TEST(StrictJson, RefusesDuplicateKeysAtAnyDepth) {
  const Problem top = OnlyProblem(R"({"version": 1, "version": 1})");
  EXPECT_EQ(top.pointer, "/version");
  EXPECT_EQ(top.rule.en, "each key once in an object");
  EXPECT_EQ(top.seen, R"("version")");
  EXPECT_EQ(
      OnlyProblem(R"({"version": 1, "inputs": {"dau": 1e6, "price": 5, "dau": 1e6}})").pointer,
      "/inputs/dau");
  EXPECT_EQ(OnlyProblem(R"({"events": [{}, {"set": {"a/b": 1, "a\/b": 2}}]})").pointer,
            "/events/1/set/a~1b");
  EXPECT_EQ(OnlyProblem(R"({"n\u0061me": "a", "name": "b"})").pointer, "/name");
}

TEST(StrictJson, TakesTheSameKeyInDifferentObjects) {
  EXPECT_TRUE(ReadScenario(R"({"version": 1, "inputs": {"price": 1, "dau": 1e6},
    "events": [{"month": 1, "set": {"price": 1}}, {"month": 1, "set": {"price": 2}}]})")
                  .scenario);
}

TEST(StrictJson, RefusesInvalidUtf8AndShowsItSafely) {
  const std::string broken[] = {
      "\xff", "\xc0\xaf",        "\xed\xa0\x80", "\xe4\xb8", "\xf5\x80\x80\x80",
      "\x80", "\xf0\x80\x80\xaf"};
  for (const std::string& bytes : broken) {
    const Problem problem = OnlyProblem("{\"version\": 1, \"name\": \"" + bytes + "\"}");
    EXPECT_EQ(problem.pointer, "/name");
    EXPECT_EQ(problem.rule.en, "valid JSON in UTF-8");
    EXPECT_NE(problem.seen.find("line 1"), std::string::npos);
    EXPECT_NE(problem.seen.find("ill-formed UTF-8"), std::string::npos) << problem.seen;
    std::string quoted = problem.seen;
    std::erase_if(quoted, [](char c) { return c == '"' || c == '\\'; });
    EXPECT_TRUE(ReadScenario("{\"version\": 1, \"name\": \"" + quoted + "\"}").scenario) << quoted;
  }
  OnlyProblem(std::string("\xff\xfe{\0}\0", 6));  // UTF-16.
}

TEST(StrictJson, TakesAByteOrderMarkAtTheStartAlone) {
  EXPECT_TRUE(ReadScenario("\xef\xbb\xbf{\"version\": 1}").scenario);
  ExpectInvalid("{\xef\xbb\xbf\"version\": 1}", "", "line 1");
  ExpectInvalid("\xef\xbb", "", "line 1");
}

TEST(StrictJson, RefusesAZeroByte) {
  const std::string text("{\"version\": 1\0}", 15);
  ExpectInvalid(text, "", "line 1");
  const std::string in_name("{\"version\": 1, \"name\": \"a\0b\"}", 29);
  ExpectInvalid(in_name, "/name", "control character");
}

TEST(StrictJson, TakesAMegabyteAndNoMore) {
  std::string text = R"({"version": 1})";
  text.append(kMaxScenarioBytes - text.size(), ' ');
  EXPECT_TRUE(ReadScenario(text).scenario);
  const Problem problem = OnlyProblem(text + " ");
  EXPECT_EQ(problem.pointer, "");
  EXPECT_EQ(problem.rule.en, "at most 1 MB (1,000,000 bytes)");
  EXPECT_EQ(problem.seen, "more than 1,000,000 bytes");
}

TEST(StrictJson, RefusesFiftyMegabytesUnread) {
  constexpr std::size_t kMany = 50'000'000;
  for (const std::string& text :
       {"{\"name\": \"" + std::string(kMany, 'x') + "\"}", std::string(kMany, ' ')}) {
    EXPECT_EQ(OnlyProblem(text).rule.en, "at most 1 MB (1,000,000 bytes)");
  }
}

TEST(StrictJson, TakesALongTextThatFits) {
  const std::string name(900'000, 'x');
  const ReadResult read = ReadScenario("{\"version\": 1, \"name\": \"" + name + "\"}");
  ASSERT_TRUE(read.scenario);
  EXPECT_EQ(read.scenario->name->en, name);
}

TEST(StrictJson, RefusesAnObjectOfVeryManyKeys) {
  std::string keys;
  for (int i = 0; i < 80'000; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
  const Problem problem = OnlyProblem("{\"version\": 1, \"inputs\": {\"a\": 1" + keys + "}}");
  EXPECT_EQ(problem.pointer, "/inputs");
  EXPECT_EQ(problem.rule.en, "at most 1000 keys in an object");
}

TEST(StrictJson, ListsTheFirstOfManyUnknownKeys) {
  std::string keys;
  for (int i = 0; i < 900; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
  const ReadResult read = ReadScenario("{\"version\": 1" + keys + "}");
  ASSERT_EQ(read.problems.size(), 200u);
  EXPECT_EQ(read.problems[0].pointer, "/k0");
  EXPECT_EQ(read.problems[198].pointer, "/k198");
}

TEST(StrictJson, ShortensAVeryLongKeyWhereverItShowsIt) {
  const std::string key(500'000, 'k');
  const Problem unknown = OnlyProblem("{\"version\": 1, \"" + key + "\": 1}");
  EXPECT_LT(unknown.pointer.size(), 100u);
  EXPECT_LT(unknown.seen.size(), 100u);
  const std::string half = key.substr(0, 300'000);
  const Problem twice = OnlyProblem("{\"" + half + "\": 1, \"" + half + "\": 1}");
  EXPECT_LT(twice.pointer.size(), 100u);
  EXPECT_LT(twice.seen.size(), 100u);
  const Problem inside = OnlyProblem("{\"" + half + "\": 1e400}");
  EXPECT_LT(inside.pointer.size(), 100u);
}

}  // namespace
}  // namespace burnline
